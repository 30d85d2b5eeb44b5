// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Style

// One row of PartListModel, drawn by PartDelegate. The items in the row read its roles through this type.
FocusScope {
    required property int index
    required property int kind
    required property int modality
    required property string text
    required property TextPieceModel pieces
    required property string source
    required property string path
    required property string fileUrl
    required property int pixelWidth
    required property int pixelHeight
    required property string stageText
    required property string stepText
    required property string etaText
    required property double progress
    required property string previewSource
    required property int previewFrames
    required property double previewRate
    required property string errorTitle
    required property string errorSafe
    required property string errorActionText
    required property bool outOfMemory
    required property string details
    required property string stoppedText
    required property bool waiting
    required property var recipe // list of { label, value }
    required property string accessibleText
    required property MessageItem message

    // The available width.
    property real available: 0
    // The text is still being generated.
    property bool writing: false
    readonly property bool fromUser: message.author === Role.User
    readonly property bool pending: kind === PartKind.Pending
    // Its generation ended before it was complete.
    readonly property bool stopped: kind === PartKind.Stopped
    readonly property size pixels: Qt.size(pixelWidth, pixelHeight)
    readonly property ModalityInfo info: Modalities.of(modality)
    readonly property string description: accessibleText !== "" ? accessibleText : info.title
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Style

// Writes a message: attachments above, the text, and the modality of the reply below.
FocusScope {
    id: composer

    required property DraftViewModel draft
    required property ChatViewModel chat
    required property SettingsViewModel settings
    required property EngineStatus engineStatus
    required property AudioRecorder recorder
    property real availableHeight: Metrics.windowHeight
    readonly property bool narrow: width < Metrics.compactWidth

    function focusText() {
        field.focusText(Qt.ShortcutFocusReason)
    }
    function submit() {
        if (recorder.active)
            recorder.stop()
        else if (draft.canSend)
            draft.submit()
    }
    function recordKeyPressed(repeated: bool) {
        if (record.enabled)
            record.keyPressed(repeated)
    }
    function recordKeyReleased() {
        record.keyReleased()
    }

    implicitHeight: card.height
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Message composer")

    Card {
        id: card
        width: parent.width
        height: column.implicitHeight + Metrics.s + Metrics.m
        radius: Metrics.radiusComposer
        border.color: field.focused ? Theme.accent : hover.hovered ? Theme.controlBorder : Theme.hairline
        Behavior on border.color { ColorAnimation { duration: Motion.state } }
        HoverHandler { id: hover }
        TapHandler { onTapped: composer.focusText() }

        ColumnLayout {
            id: column
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.topMargin: Metrics.s
            spacing: Metrics.xs

            AttachmentList {
                Layout.fillWidth: true
                Layout.leftMargin: Metrics.m
                Layout.rightMargin: Metrics.m
                draft: composer.draft
                hub: composer.chat.playback
            }
            PromptField {
                id: field
                Layout.fillWidth: true
                Layout.leftMargin: Metrics.xs + Metrics.xxs
                Layout.rightMargin: Metrics.xs
                maximumHeight: composer.availableHeight * Metrics.composerShare
                draft: composer.draft
                enterSends: composer.settings.enterSends
                focus: true
                onSubmitRequested: composer.submit()
                onStopRequested: composer.chat.stop()
            }
            ComposerNotice {
                Layout.fillWidth: true
                Layout.leftMargin: Metrics.l
                Layout.rightMargin: Metrics.m
                draft: composer.draft
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.leftMargin: Metrics.s
                Layout.rightMargin: Metrics.m
                spacing: Metrics.s

                // During a recording the button that discards it takes the place of the attach button.
                IconButton {
                    visible: !composer.recorder.active
                    iconName: "paperclip"
                    text: qsTr("Attach images, videos and audio")
                    onClicked: Actions.attachFiles()
                }
                IconButton {
                    visible: composer.recorder.active
                    iconName: "x"
                    text: qsTr("Discard recording")
                    //: A key
                    shortcutHint: qsTr("Esc")
                    onClicked: composer.recorder.cancel()
                }
                RecordButton {
                    id: record
                    recorder: composer.recorder
                }
                RecordingBar {
                    Layout.fillWidth: true
                    visible: composer.recorder.active
                    recorder: composer.recorder
                }
                OutputSelector {
                    Layout.fillWidth: true
                    visible: !composer.recorder.active
                    draft: composer.draft
                    engineStatus: composer.engineStatus
                    compact: composer.narrow
                }
                Label {
                    visible: text !== ""
                    text: composer.draft.limitText
                    color: Theme.error
                    font.pixelSize: Metrics.fontMeta
                    elide: Text.ElideRight
                    Layout.maximumWidth: implicitWidth
                }
                TextButton {
                    visible: composer.chat.busy
                    implicitHeight: Metrics.controlLarge
                    iconName: "square"
                    text: qsTr("Stop")
                    //: "Esc" is a key
                    hint: qsTr("Stop  Esc")
                    wide: !composer.narrow
                    onClicked: composer.chat.stop()
                }
                TextButton {
                    prominent: true
                    implicitHeight: Metrics.controlLarge
                    leftPadding: Metrics.m + Metrics.xxs
                    rightPadding: Metrics.m + Metrics.xxs
                    iconName: "send"
                    iconAfter: true
                    enabled: composer.draft.canSend && !composer.recorder.active
                    wide: !composer.narrow
                    //: "Queue": send after the reply that is being generated
                    text: composer.chat.busy ? qsTr("Queue") : qsTr("Send")
                    onClicked: composer.submit()
                }
            }
        }
    }
}

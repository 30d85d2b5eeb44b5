// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// An error in place of the failed part: what happened, what is kept, what to do, and technical details on request.
Rectangle {
    id: failure

    required property MessagePart part
    property bool detailed: false
    readonly property string smallerText: part.outOfMemory
        ? part.message.chat.smallerText(part.message.messageId, part.index) : ""

    implicitHeight: column.implicitHeight + 2 * Metrics.m
    height: implicitHeight
    radius: Metrics.radiusCard
    color: Theme.errorTint
    Accessible.role: Accessible.AlertMessage
    //: Two sentences: what happened, and what is kept
    Accessible.name: qsTr("%1 %2").arg(part.errorTitle).arg(part.errorSafe)

    Rectangle {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Metrics.s
        width: Metrics.xxs + Metrics.hairline
        radius: width / 2
        color: Theme.error
    }
    Icon {
        id: sign
        anchors.left: parent.left
        anchors.leftMargin: Metrics.xl
        anchors.top: column.top
        anchors.topMargin: Metrics.hairline
        size: Metrics.icon + Metrics.xxs
        name: "circle-alert"
        color: Theme.error
    }
    Column {
        id: column
        anchors.left: sign.right
        anchors.leftMargin: Metrics.m
        anchors.right: parent.right
        anchors.rightMargin: Metrics.l
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.xs
        Label {
            width: parent.width
            text: failure.part.errorTitle
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            font.pixelSize: Metrics.fontReading
            font.weight: Font.DemiBold
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: failure.part.errorSafe
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            color: Theme.textSecondary
            font.pixelSize: Metrics.fontReading
        }
        Flow {
            width: parent.width
            topPadding: Metrics.xs
            spacing: Metrics.s
            TextButton {
                visible: failure.part.errorActionText !== ""
                iconName: "rotate-ccw"
                text: failure.part.errorActionText
                onClicked: failure.part.message.chat.retry(failure.part.message.messageId)
            }
            TextButton {
                visible: text !== ""
                iconName: "minimize-2"
                text: failure.smallerText
                onClicked: failure.part.message.chat.trySmaller(failure.part.message.messageId, failure.part.index)
            }
            TextButton {
                visible: failure.part.outOfMemory && failure.part.message.chat.onGpu
                iconName: "cpu"
                text: qsTr("Use the processor for this run")
                hint: qsTr("Load the model again on the processor, where replies take longer, until the program is closed")
                onClicked: failure.part.message.chat.retryOnProcessor(failure.part.message.messageId)
            }
            TextButton {
                visible: failure.part.details !== ""
                quiet: true
                text: failure.detailed ? qsTr("Hide details") : qsTr("Show details")
                onClicked: failure.detailed = !failure.detailed
            }
        }
        CodeBlock {
            width: parent.width
            visible: failure.detailed
            language: qsTr("Details")
            wrapped: true
            text: failure.part.details
        }
    }
}

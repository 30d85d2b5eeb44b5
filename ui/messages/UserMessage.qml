// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Parts
import NextGpt.Style

// A message of the user, on the side opposite to replies: the media in a grid, and the text as their caption.
Item {
    id: sent

    required property MessageItem message
    property bool editing: false

    function promptText(): string {
        const texts = []
        for (let i = 0; i < repeater.count; ++i) {
            const part = repeater.itemAt(i) as MessagePart
            if (part && part.kind === PartKind.Text)
                texts.push(part.text)
        }
        return texts.join("\n\n")
    }

    implicitHeight: column.implicitHeight
    width: message.width
    Connections {
        target: sent.message
        function onEditRequested() { sent.editing = true }
    }

    Column {
        id: column
        anchors.right: parent.right
        width: parent.width
        spacing: Metrics.xs

        Row {
            anchors.right: parent.right
            spacing: Metrics.xs
            Row {
                anchors.verticalCenter: parent.verticalCenter
                opacity: sent.message.active && !sent.editing ? 1 : 0
                Behavior on opacity { NumberAnimation { duration: Motion.state } }
                IconButton {
                    implicitWidth: Metrics.controlSmall
                    implicitHeight: Metrics.controlSmall
                    iconName: "copy"
                    iconSize: Metrics.iconSmall
                    text: qsTr("Copy message")
                    onClicked: sent.message.chat.copyMessage(sent.message.messageId)
                }
                IconButton {
                    implicitWidth: Metrics.controlSmall
                    implicitHeight: Metrics.controlSmall
                    iconName: "pencil"
                    iconSize: Metrics.iconSmall
                    text: qsTr("Edit and send again")
                    onClicked: sent.editing = true
                }
                IconButton {
                    implicitWidth: Metrics.controlSmall
                    implicitHeight: Metrics.controlSmall
                    iconName: "trash-2"
                    iconSize: Metrics.iconSmall
                    text: qsTr("Delete message")
                    onClicked: sent.message.chat.deleteMessage(sent.message.messageId)
                }
            }
            BranchSwitch {
                anchors.verticalCenter: parent.verticalCenter
                index: sent.message.branchIndex
                count: sent.message.branchCount
                onMoved: delta => sent.message.chat.switchBranch(sent.message.messageId, delta)
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: Format.facts([qsTr("You"), sent.message.timeText,
                                    sent.message.messageState === MessageState.Queued ? qsTr("queued") : ""])
                color: Theme.textTertiary
                font.pixelSize: Metrics.fontMeta
            }
        }
        MediaGrid {
            anchors.right: parent.right
            message: sent.message
            available: parent.width
        }
        Repeater {
            id: repeater
            model: sent.message.parts
            PartDelegate {
                anchors.right: parent ? parent.right : undefined
                message: sent.message
                available: column.width
                drawn: kind === PartKind.Text && !sent.editing
            }
        }
        Loader {
            anchors.right: parent.right
            active: sent.editing
            visible: active
            width: parent.width
            sourceComponent: PromptEditor {
                text: sent.promptText()
                onAccepted: text => {
                    sent.editing = false
                    sent.message.chat.editPrompt(sent.message.messageId, text)
                }
                onCancelled: sent.editing = false
            }
        }
    }
}

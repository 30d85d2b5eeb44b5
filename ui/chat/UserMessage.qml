// SPDX-License-Identifier: Apache-2.0
import QtQuick

// What the person said: to the far side, images first, words on paper.
Item {
    id: message

    required property var bubble
    property bool editing: false

    implicitHeight: column.implicitHeight
    width: bubble.width

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
                opacity: message.bubble.active && !message.editing ? 1 : 0
                Behavior on opacity { NumberAnimation { duration: Motion.state } }
                IconButton {
                    implicitWidth: Metrics.controlSmall
                    implicitHeight: Metrics.controlSmall
                    iconName: "copy"
                    iconSize: Metrics.iconSmall
                    text: qsTr("Copy message")
                    onClicked: message.bubble.chat.copyMessage(message.bubble.messageId)
                }
                IconButton {
                    implicitWidth: Metrics.controlSmall
                    implicitHeight: Metrics.controlSmall
                    iconName: "pencil"
                    iconSize: Metrics.iconSmall
                    text: qsTr("Edit and ask again")
                    onClicked: message.editing = true
                }
            }
            BranchSwitch {
                anchors.verticalCenter: parent.verticalCenter
                index: message.bubble.branchIndex
                count: message.bubble.branchCount
                onMoved: delta => message.bubble.chat.switchBranch(message.bubble.messageId, delta)
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: [qsTr("You"), message.bubble.timeText, message.bubble.progress === "queued" ? qsTr("waiting its turn") : ""]
                      .filter(piece => piece !== "").join(" · ")
                color: Theme.textTertiary
                font.pixelSize: Metrics.fontMeta
            }
        }
        Flow {
            id: parts
            anchors.right: parent.right
            width: parent.width
            layoutDirection: LayoutMirroring.enabled ? Qt.LeftToRight : Qt.RightToLeft
            spacing: Metrics.s
            visible: !message.editing
            Repeater {
                id: repeater
                model: message.bubble.parts
                PartChooser {
                    bubble: message.bubble
                    available: parts.width
                    own: true
                }
            }
        }
        Loader {
            anchors.right: parent.right
            active: message.editing
            visible: active
            width: parent.width
            sourceComponent: PromptEditor {
                text: message.promptText()
                onAccepted: text => {
                    message.editing = false
                    message.bubble.chat.editPrompt(message.bubble.messageId, text)
                }
                onCancelled: message.editing = false
            }
        }
    }

    function promptText() {
        const texts = []
        for (let i = 0; i < repeater.count; ++i) {
            const part = repeater.itemAt(i)
            if (part && part.kind === "text")
                texts.push(part.plainText)
        }
        return texts.join("\n\n")
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// Edits a message that was sent before. The original and its replies are kept as another version.
Card {
    id: editor

    property string text: ""
    signal accepted(string text)
    signal cancelled

    implicitHeight: column.implicitHeight + Metrics.m
    height: implicitHeight
    radius: Metrics.radiusMedia
    border.color: Theme.accent

    Column {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Metrics.s
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.xs
        T.TextArea {
            id: area
            width: parent.width
            implicitHeight: contentHeight + topPadding + bottomPadding
            padding: Metrics.s
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            selectByMouse: true
            color: Theme.text
            selectionColor: Theme.selection
            selectedTextColor: Theme.text
            font.family: Metrics.family
            font.pixelSize: Metrics.fontReading
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("Edit message")
            Component.onCompleted: {
                text = editor.text
                forceActiveFocus(Qt.OtherFocusReason)
                cursorPosition = length
            }
            onLengthChanged: refusal.text = ""
            TextEntryGuard {
                editor: area
                onRefused: reason => refusal.text = reason
            }
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            Keys.onEscapePressed: editor.cancelled()
            Keys.onReturnPressed: event => {
                event.accepted = !inputMethodComposing && (event.modifiers & Qt.ShiftModifier) === 0
                if (event.accepted)
                    editor.accepted(text)
            }
        }
        Label {
            id: refusal
            width: parent.width
            visible: text !== ""
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            color: Theme.error
            font.pixelSize: Metrics.fontMeta
            Accessible.role: Accessible.AlertMessage
        }
        Row {
            anchors.right: parent.right
            spacing: Metrics.s
            TextButton {
                text: qsTr("Cancel")
                quiet: true
                onClicked: editor.cancelled()
            }
            TextButton {
                text: qsTr("Send again")
                prominent: true
                enabled: area.text.trim() !== ""
                onClicked: editor.accepted(area.text)
            }
        }
    }
}

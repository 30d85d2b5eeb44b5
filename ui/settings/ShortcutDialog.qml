// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.Elements
import NextGpt.Feedback
import NextGpt.Style

// All keyboard shortcuts.
AppDialog {
    id: dialog

    // Key names are translated as keyboards of the language label them.
    readonly property var entries: [
        { keys: qsTr("Ctrl+N"), text: qsTr("New conversation") },
        { keys: qsTr("Ctrl+K"), text: qsTr("Search conversations") },
        { keys: qsTr("Ctrl+F"), text: qsTr("Find in the conversation") },
        { keys: qsTr("Ctrl+L"), text: qsTr("Write a message") },
        { keys: qsTr("Enter"), text: qsTr("Send") },
        { keys: qsTr("Shift+Enter"), text: qsTr("New line") },
        { keys: qsTr("Up"), text: qsTr("Restore the last message in an empty field") },
        { keys: qsTr("Ctrl+O"), text: qsTr("Attach images, videos and audio") },
        { keys: qsTr("Ctrl+V"), text: qsTr("Paste text or an image") },
        { keys: qsTr("Ctrl+Space"), text: qsTr("Record audio: press twice, or hold down") },
        { keys: qsTr("Space, Left, Right"), text: qsTr("Play or pause, seek") },
        { keys: qsTr("Comma, Period"), text: qsTr("Previous frame, next frame") },
        { keys: qsTr("<, >, L, M, F, S"), text: qsTr("Slower, faster, loop, mute, open in viewer, save frame") },
        { keys: qsTr("Ctrl+S, Ctrl+Shift+S"), text: qsTr("Save the selected image, video or audio, or choose where") },
        { keys: qsTr("9, 0"), text: qsTr("Volume down, volume up") },
        { keys: qsTr("Esc"), text: qsTr("Stop, discard the recording, or close") },
        { keys: qsTr("F6"), text: qsTr("Move to the next area of the window") },
        { keys: qsTr("Page Up, Page Down"), text: qsTr("Scroll the conversation") },
        { keys: qsTr("F2"), text: qsTr("Rename the conversation") },
        { keys: qsTr("Delete"), text: qsTr("Delete the selected conversation (can be undone)") },
        { keys: qsTr("Ctrl+B"), text: qsTr("Show or hide the sidebar") },
        { keys: qsTr("Ctrl+Plus, Ctrl+Minus, Ctrl+0"), text: qsTr("Larger text, smaller text, default size") },
        { keys: qsTr("Ctrl+G"), text: qsTr("Gallery") },
        { keys: qsTr("F5"), text: qsTr("Start or end the presentation") },
        { keys: qsTr("Ctrl+T"), text: qsTr("Training") },
        { keys: qsTr("Ctrl+Comma"), text: qsTr("Settings") },
        { keys: qsTr("Ctrl+/"), text: qsTr("Keyboard shortcuts") }
    ]

    title: qsTr("Keyboard shortcuts")

    Column {
        id: lines
        Layout.fillWidth: true
        spacing: Metrics.s + Metrics.xxs
        Repeater {
            model: dialog.entries
            Item {
                id: line
                required property var modelData
                width: lines.width
                height: Math.max(description.implicitHeight, keys.implicitHeight)
                Label {
                    id: description
                    anchors.left: parent.left
                    width: parent.width - keys.width - Metrics.l
                    text: line.modelData.text
                    wrapMode: Text.Wrap
                    horizontalAlignment: Text.AlignLeft
                }
                Label {
                    id: keys
                    anchors.right: parent.right
                    width: Math.min(implicitWidth, parent.width / 2)
                    text: line.modelData.keys
                    wrapMode: Text.Wrap
                    color: Theme.textSecondary
                    font.family: Metrics.monoFamily
                    font.pixelSize: Metrics.fontMeta
                }
            }
        }
    }
}

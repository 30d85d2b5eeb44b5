// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts

// Every key that does something.
Dialog {
    id: overlay

    readonly property var entries: [
        { keys: qsTr("Ctrl+N"), text: qsTr("New conversation") },
        { keys: qsTr("Ctrl+K"), text: qsTr("Search conversations") },
        { keys: qsTr("Ctrl+L"), text: qsTr("Write a message") },
        { keys: qsTr("Enter"), text: qsTr("Send") },
        { keys: qsTr("Shift+Enter"), text: qsTr("New line") },
        { keys: qsTr("Up"), text: qsTr("Take back the last message, in an empty field") },
        { keys: qsTr("Ctrl+O"), text: qsTr("Attach images, videos and audio clips") },
        { keys: qsTr("Ctrl+V"), text: qsTr("Paste text or an image") },
        { keys: qsTr("Ctrl+Space"), text: qsTr("Record an audio clip: press twice, or hold while it audio clips") },
        { keys: qsTr("Space, Left, Right"), text: qsTr("Play, pause and move in a video or an audio clip") },
        { keys: qsTr("Comma, Period"), text: qsTr("One image of a video back or on") },
        { keys: qsTr("<, >, L, M, F, S"), text: qsTr("Slower, faster, loop, mute, large, save the image") },
        { keys: qsTr("9, 0"), text: qsTr("Quieter, louder") },
        { keys: qsTr("Esc"), text: qsTr("Stop, discard the recording, or close what is open") },
        { keys: qsTr("F6"), text: qsTr("Go to the next region") },
        { keys: qsTr("Page Up, Page Down"), text: qsTr("Scroll the conversation") },
        { keys: qsTr("F2"), text: qsTr("Rename the conversation") },
        { keys: qsTr("Delete"), text: qsTr("Delete the selected conversation, with a way back") },
        { keys: qsTr("Ctrl+B"), text: qsTr("Show or hide the conversations") },
        { keys: qsTr("Ctrl+Plus, Ctrl+Minus, Ctrl+0"), text: qsTr("Text size") },
        { keys: qsTr("Ctrl+Comma"), text: qsTr("Settings") },
        { keys: qsTr("Ctrl+/"), text: qsTr("This list") }
    ]

    title: qsTr("Keyboard shortcuts")

    Column {
        id: lines
        Layout.fillWidth: true
        spacing: Metrics.s + Metrics.xxs
        Repeater {
            model: overlay.entries
            Item {
                id: line
                required property var modelData
                width: lines.width
                height: Math.max(words.implicitHeight, keys.implicitHeight)
                Label {
                    id: words
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

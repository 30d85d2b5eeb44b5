// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Style

// Finds words in the open conversation.
Item {
    id: bar

    required property ConversationSearch search

    function open() {
        search.open()
        field.forceActiveFocus(Qt.ShortcutFocusReason)
        field.selectAll()
    }
    function close() {
        search.close()
        Actions.focusPrompt()
    }

    implicitHeight: search.active ? row.implicitHeight + Metrics.s : 0
    visible: search.active
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Find in conversation")

    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Metrics.l
        anchors.rightMargin: Metrics.l
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.xs

        InputField {
            id: field
            Layout.fillWidth: true
            placeholderText: qsTr("Find in conversation")
            text: bar.search.query
            onTextEdited: bar.search.query = text
            Keys.onEscapePressed: bar.close()
            Keys.onReturnPressed: event => (event.modifiers & Qt.ShiftModifier) !== 0 ? bar.search.previous()
                                                                                    : bar.search.next()
        }
        Label {
            visible: bar.search.query !== ""
            text: bar.search.count > 0 ? numbers : bar.search.searching ? qsTr("Searching…") : qsTr("No hits")
            //: The number of a hit and how many there are, such as "3 of 12"
            readonly property string numbers: qsTr("%1 of %2").arg(bar.search.current).arg(bar.search.count)
            color: Theme.textSecondary
            font.pixelSize: Metrics.fontMeta
            Accessible.role: Accessible.AlertMessage
        }
        IconButton {
            enabled: bar.search.count > 0
            iconName: "chevron-up"
            text: qsTr("Previous hit")
            //: A key combination
            shortcutHint: qsTr("Shift+Enter")
            onClicked: bar.search.previous()
        }
        IconButton {
            enabled: bar.search.count > 0
            iconName: "chevron-down"
            text: qsTr("Next hit")
            //: A key
            shortcutHint: qsTr("Enter")
            onClicked: bar.search.next()
        }
        IconButton {
            iconName: "x"
            text: qsTr("Close search")
            //: A key
            shortcutHint: qsTr("Esc")
            onClicked: bar.close()
        }
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

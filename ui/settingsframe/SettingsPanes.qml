// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// The pages of the settings: their list at the side, the chosen page beside it under a search. In a narrow dialog the list shows
// only icons.
Item {
    id: panes

    default property alias pages: column.data
    readonly property bool narrow: width < Metrics.settingsPanes
    property int current: 0
    signal restoreRequested

    function focusSearch() {
        search.forceActiveFocus(Qt.OtherFocusReason)
    }
    function pageAt(index: int): SettingsPage {
        return column.children[index] as SettingsPage
    }
    function anyFound(): bool {
        for (let i = 0; i < column.children.length; ++i) {
            if (pageAt(i).found)
                return true
        }
        return false
    }
    function choose(index: int) {
        current = index
        SettingsSearch.text = ""
        view.contentY = 0
    }

    Column {
        id: list
        anchors.left: parent.left
        anchors.leftMargin: panes.narrow ? Metrics.s : Metrics.l
        anchors.top: parent.top
        width: panes.narrow ? Metrics.control : Metrics.settingsList
        spacing: Metrics.xxs
        Accessible.role: Accessible.PageTabList
        Accessible.name: qsTr("Pages of the settings")

        Repeater {
            model: column.children.length
            PageEntry {
                required property int index
                readonly property SettingsPage page: panes.pageAt(index)
                width: list.width
                narrow: panes.narrow
                text: page.title
                iconName: page.iconName
                checked: !SettingsSearch.active && panes.current === index
                onClicked: panes.choose(index)
                Binding {
                    target: page
                    property: "current"
                    value: panes.current === index
                }
            }
        }
    }
    PageEntry {
        anchors.left: list.left
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Metrics.l
        width: list.width
        narrow: panes.narrow
        iconName: "undo-2"
        text: qsTr("Restore defaults")
        onClicked: panes.restoreRequested()
    }
    Separator {
        id: line
        anchors.left: list.right
        anchors.leftMargin: panes.narrow ? Metrics.s : Metrics.l
        height: parent.height
    }
    InputField {
        id: search
        anchors.left: line.right
        anchors.right: parent.right
        anchors.leftMargin: panes.narrow ? Metrics.l : Metrics.xl
        anchors.rightMargin: panes.narrow ? Metrics.l : Metrics.xl
        placeholderText: qsTr("Search settings")
        text: SettingsSearch.text
        onTextEdited: SettingsSearch.text = text
        Keys.onEscapePressed: event => {
            event.accepted = text !== "" // otherwise the key closes the dialog
            SettingsSearch.text = ""
        }
    }
    Flickable {
        id: view
        anchors.top: search.bottom
        anchors.topMargin: Metrics.m
        anchors.bottom: parent.bottom
        anchors.left: line.right
        anchors.right: parent.right
        contentWidth: width
        contentHeight: column.implicitHeight + 2 * Metrics.xl
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar {}
        ColumnLayout {
            id: column
            x: search.anchors.leftMargin
            y: Metrics.s
            width: view.width - 2 * search.anchors.leftMargin
            spacing: Metrics.xl
        }
        Label {
            x: search.anchors.leftMargin
            y: Metrics.xl
            width: parent.width - 2 * x
            visible: SettingsSearch.active && !panes.anyFound()
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            color: Theme.textTertiary
            text: qsTr("No matching settings")
        }
    }
}

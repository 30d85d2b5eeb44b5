// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Controls

// The actions for a conversation in the list.
AppMenu {
    id: menu

    property bool pinned: false
    signal renameRequested
    signal pinRequested
    signal exportRequested
    signal removeRequested

    AppMenuItem {
        text: qsTr("Rename")
        iconName: "pencil"
        //: A key
        shortcutHint: qsTr("F2")
        onTriggered: menu.renameRequested()
    }
    AppMenuItem {
        text: menu.pinned ? qsTr("Unpin") : qsTr("Pin")
        iconName: menu.pinned ? "pin-off" : "pin"
        onTriggered: menu.pinRequested()
    }
    AppMenuItem {
        //: Opens a menu of formats
        text: qsTr("Export…")
        iconName: "download"
        onTriggered: menu.exportRequested()
    }
    AppMenuItem {
        text: qsTr("Delete")
        iconName: "trash-2"
        //: A key
        shortcutHint: qsTr("Del")
        destructive: true
        onTriggered: menu.removeRequested()
    }
}

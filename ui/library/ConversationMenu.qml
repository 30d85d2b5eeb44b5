// SPDX-License-Identifier: Apache-2.0
import QtQuick

AppMenu {
    id: menu

    property bool pinned: false
    signal renameRequested
    signal pinRequested
    signal removeRequested

    AppMenuItem {
        text: qsTr("Rename")
        iconName: "pencil"
        shortcutHint: qsTr("F2")
        onTriggered: menu.renameRequested()
    }
    AppMenuItem {
        text: menu.pinned ? qsTr("Unpin") : qsTr("Pin")
        iconName: menu.pinned ? "pin-off" : "pin"
        onTriggered: menu.pinRequested()
    }
    AppMenuItem {
        text: qsTr("Delete")
        iconName: "trash-2"
        shortcutHint: qsTr("Del")
        destructive: true
        onTriggered: menu.removeRequested()
    }
}

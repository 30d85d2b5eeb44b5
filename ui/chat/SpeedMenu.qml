// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQml.Models

// How fast; the pitch stays.
AppMenu {
    id: menu

    required property var player

    Instantiator {
        id: entries

        property var player: menu["player"]

        model: [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 4]
        delegate: AppMenuItem {
            required property real modelData
            text: modelData === 1 ? qsTr("Normal speed") : qsTr("%1×").arg(modelData)
            iconName: entries.player.speed === modelData ? "check" : ""
            onTriggered: entries.player.speed = modelData
        }
        onObjectAdded: (index, object) => menu.insertItem(index, object as AppMenuItem)
        onObjectRemoved: (index, object) => menu.removeItem(object as AppMenuItem)
    }
}

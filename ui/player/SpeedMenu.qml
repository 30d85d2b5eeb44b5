// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQml.Models
import NextGpt.Controls
import NextGpt.Playback

// The playback speed. The pitch does not change with it.
AppMenu {
    id: menu

    required property Player player

    Instantiator {
        id: entries

        property Player player: menu["player"]

        model: [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 4]
        delegate: AppMenuItem {
            required property real modelData
            //: Playback speed, such as "1.5×"
            text: modelData === 1 ? qsTr("Normal speed") : qsTr("%1×").arg(modelData)
            iconName: entries.player.speed === modelData ? "check" : ""
            onTriggered: entries.player.speed = modelData
        }
        onObjectAdded: (index, object) => menu.insertItem(index, object as AppMenuItem)
        onObjectRemoved: (index, object) => menu.removeItem(object as AppMenuItem)
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Navigation

// What can be done with a medium of the gallery.
AppMenu {
    id: menu

    required property ChatViewModel chat
    property GalleryTile tile: null
    readonly property bool onAudio: tile !== null && tile.modality === Modality.Audio
    readonly property bool onImage: tile !== null && tile.modality === Modality.Image

    function show(target: GalleryTile, x: real, y: real) {
        menu.tile = target
        popup(target, x, y)
    }

    AppMenuItem {
        iconName: menu.onAudio ? "play" : "maximize"
        text: menu.onAudio ? qsTr("Play") : qsTr("Open in viewer")
        onTriggered: menu.tile.view()
    }
    AppMenuItem {
        visible: menu.onImage
        height: visible ? implicitHeight : 0
        iconName: "copy"
        text: qsTr("Copy image")
        onTriggered: menu.chat.copyImage(menu.tile.path)
    }
    AppMenuItem {
        iconName: "download"
        text: menu.tile ? menu.tile.info.save : ""
        shortcutHint: qsTr("Ctrl+S")
        onTriggered: Actions.saveMedia(menu.tile.path)
    }
    AppMenuItem {
        iconName: "folder"
        text: qsTr("Save as…")
        shortcutHint: qsTr("Ctrl+Shift+S")
        onTriggered: Actions.saveMediaAs(menu.tile.path)
    }
    AppMenuItem {
        iconName: "paperclip"
        text: qsTr("Use as input")
        onTriggered: menu.tile.inputRequested()
    }
    AppMenuItem {
        iconName: "message-square"
        text: qsTr("Show in conversation")
        onTriggered: menu.tile.conversationRequested()
    }
}

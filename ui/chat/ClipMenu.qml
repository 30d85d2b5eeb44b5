import QtQuick

// Everything else that can be done with a film or a sound.
AppMenu {
    id: menu

    required property var player
    required property var hub
    property bool film: true
    signal saveRequested
    signal frameSaveRequested
    signal inputRequested
    signal viewRequested

    AppMenuItem {
        text: qsTr("Loop")
        iconName: menu.player.loops ? "check" : "repeat"
        shortcutHint: "L"
        onTriggered: menu.player.loops = !menu.player.loops
    }
    AppMenuItem {
        text: menu.hub.muted ? qsTr("Sound on") : qsTr("Mute")
        iconName: menu.hub.muted ? "volume-2" : "volume-x"
        enabled: menu.player.hasSound
        shortcutHint: "M"
        onTriggered: menu.hub.muted = !menu.hub.muted
    }
    AppMenuItem {
        text: qsTr("Slower")
        iconName: "gauge"
        shortcutHint: "<"
        enabled: menu.player.speed > 0.25
        onTriggered: menu.player.speed = menu.player.speed / 2
    }
    AppMenuItem {
        text: qsTr("Faster")
        iconName: "gauge"
        shortcutHint: ">"
        enabled: menu.player.speed < 4
        onTriggered: menu.player.speed = menu.player.speed * 2
    }
    AppMenuItem {
        text: qsTr("View large")
        iconName: "maximize"
        shortcutHint: "F"
        enabled: menu.film
        onTriggered: menu.viewRequested()
    }
    AppMenuItem {
        text: qsTr("Save this picture…")
        iconName: "camera"
        shortcutHint: "S"
        enabled: menu.film
        onTriggered: menu.frameSaveRequested()
    }
    AppMenuItem {
        text: menu.film ? qsTr("Save the film…") : qsTr("Save the sound…")
        iconName: "download"
        onTriggered: menu.saveRequested()
    }
    AppMenuItem {
        text: qsTr("Use as input")
        iconName: "upload"
        onTriggered: menu.inputRequested()
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.Playback

// A video, as large as the window allows, or the screen.
T.Popup {
    id: viewer

    required property var chat
    property var part: null
    property var player: null
    property bool filled: false
    signal saveRequested(string path)
    signal frameSaveRequested(var player)
    signal inputTaken

    function show(video, player) {
        part = video
        viewer.player = player
        open()
        player.play()
    }
    function toggleScreen() {
        filled = !filled
        const window = stage.Window.window
        filled ? window.showFullScreen() : window.showNormal()
    }

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    padding: 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    background: Rectangle { color: Theme.stage }
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Motion.fade } }
    exit: Transition { NumberAnimation { property: "opacity"; to: 0; duration: Motion.state } }
    onAboutToHide: {
        if (filled)
            toggleScreen()
    }

    contentItem: FocusScope {
        id: stage
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: viewer.part && viewer.part.accessibleText !== "" ? viewer.part.accessibleText : qsTr("Video")
        Keys.onPressed: event => {
            if (keys.item)
                keys.item.handle(event)
        }

        Loader {
            id: keys
            active: viewer.player !== null
            sourceComponent: Item {
                function handle(event) { inner.handle(event) }
                PlayerKeys {
                    id: inner
                    player: viewer.player
                    hub: viewer.chat.playback
                    onViewRequested: viewer.toggleScreen()
                    onFrameSaveRequested: viewer.frameSaveRequested(viewer.player)
                }
            }
        }
        TapHandler {
            onTapped: viewer.player.toggle()
            onDoubleTapped: viewer.toggleScreen()
        }
        ClipItem {
            readonly property real natural: viewer.part && viewer.part.pixelHeight > 0
                                            ? viewer.part.pixelWidth / viewer.part.pixelHeight : 16 / 9
            readonly property real roomHeight: stage.height - (viewer.filled ? 0 : 2 * Metrics.header + 4 * Metrics.l)
            readonly property real roomWidth: stage.width - (viewer.filled ? 0 : 2 * Metrics.xl)
            anchors.centerIn: parent
            width: Math.round(Math.min(roomWidth, roomHeight * natural))
            height: Math.round(width / natural)
            player: viewer.player
            Accessible.role: Accessible.Graphic
            Accessible.name: stage.Accessible.name
        }
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Metrics.l
            width: Math.min(parent.width - 2 * Metrics.l, Metrics.dialog)
            height: controls.height + Metrics.m
            radius: Metrics.radiusCard
            color: Theme.scrim
            border.width: Metrics.hair
            border.color: Theme.scrimTrack
            TapHandler {}
            Loader {
                id: controls
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                anchors.leftMargin: Metrics.m
                anchors.rightMargin: Metrics.m
                active: viewer.player !== null
                sourceComponent: Column {
                    Scrubber {
                        width: parent.width
                        player: viewer.player
                        ink: Theme.scrimVoice("video")
                        previews: "image://media/" + encodeURIComponent(viewer.part.path)
                    }
                    TransportBar {
                        width: parent.width
                        player: viewer.player
                        hub: viewer.chat.playback
                        accent: Theme.scrimVoice("video")
                        onSaveRequested: viewer.saveRequested(viewer.part.path)
                        onFrameSaveRequested: viewer.frameSaveRequested(viewer.player)
                        onViewRequested: viewer.toggleScreen()
                        onInputRequested: {
                            viewer.chat.useAsInput(viewer.part.path)
                            viewer.close()
                            viewer.inputTaken()
                        }
                    }
                }
            }
        }
        ScrimButton {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Metrics.l
            iconName: "x"
            wide: false
            text: qsTr("Close")
            onClicked: viewer.close()
        }
    }
}

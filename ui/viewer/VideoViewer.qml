// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.App
import NextGpt.Controls
import NextGpt.Navigation
import NextGpt.Playback
import NextGpt.Player
import NextGpt.Style

// A video over the whole window, or full screen.
T.Popup {
    id: viewer

    required property ChatViewModel chat
    property string path: ""
    property size pixels: Qt.size(16, 9)
    property string description: ""
    property Player player: null
    property bool fullScreen: false
    property int windowed: Window.Windowed // how the window was shown before

    function show(path: string, pixels: size, description: string, player: Player) {
        viewer.path = path
        viewer.pixels = pixels
        viewer.description = description
        viewer.player = player
        open()
        player.play()
    }
    function toggleFullScreen() {
        fullScreen = !fullScreen
        const window = content.Window.window
        if (fullScreen)
            windowed = window.visibility
        window.visibility = fullScreen ? Window.FullScreen : windowed
    }

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    padding: 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    background: Rectangle { color: Theme.viewerBackground }
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Motion.fade } }
    exit: Transition { NumberAnimation { property: "opacity"; to: 0; duration: Motion.state } }
    onAboutToHide: {
        if (fullScreen)
            toggleFullScreen()
    }

    contentItem: FocusScope {
        id: content
        focus: true
        Accessible.role: Accessible.Dialog
        Accessible.name: viewer.description
        Keys.onPressed: event => {
            if (viewer.player)
                keys.handle(event)
        }

        PlayerKeys {
            id: keys
            player: viewer.player
            hub: viewer.chat.playback
            onViewRequested: viewer.toggleFullScreen()
            onFrameSaveRequested: Actions.saveFrame(viewer.player)
        }
        TapHandler {
            onTapped: viewer.player.toggle()
            onDoubleTapped: viewer.toggleFullScreen()
        }
        ClipItem {
            readonly property real aspectRatio: viewer.pixels.height > 0 ? viewer.pixels.width / viewer.pixels.height : 16 / 9
            readonly property real availableHeight: content.height - (viewer.fullScreen ? 0 : 2 * Metrics.header + 4 * Metrics.l)
            readonly property real availableWidth: content.width - (viewer.fullScreen ? 0 : 2 * Metrics.xl)
            anchors.centerIn: parent
            width: Math.round(Math.min(availableWidth, availableHeight * aspectRatio))
            height: Math.round(width / aspectRatio)
            player: viewer.player
            Accessible.role: Accessible.Graphic
            Accessible.name: content.Accessible.name
        }
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Metrics.l
            width: Math.min(parent.width - 2 * Metrics.l, Metrics.dialog)
            height: controls.height + Metrics.m
            radius: Metrics.radiusCard
            color: Theme.overlay
            border.width: Metrics.hairline
            border.color: Theme.overlayTrack
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
                        foreground: Modalities.video.overlayColor
                        previews: "image://media/" + encodeURIComponent(viewer.path)
                    }
                    TransportBar {
                        width: parent.width
                        player: viewer.player
                        hub: viewer.chat.playback
                        accent: Modalities.video.overlayColor
                        onSaveRequested: Actions.saveMedia(viewer.path)
                        onSaveAsRequested: Actions.saveMediaAs(viewer.path)
                        onFrameSaveRequested: Actions.saveFrame(viewer.player)
                        onViewRequested: viewer.toggleFullScreen()
                        onInputRequested: {
                            viewer.chat.useAsInput(viewer.path)
                            viewer.close()
                            Actions.focusPrompt()
                        }
                    }
                }
            }
        }
        OverlayButton {
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

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import NextGpt.Navigation
import NextGpt.Style

// During a presentation the window fills the screen, and the pointer disappears while it rests.
Item {
    id: mode

    property int windowed: Window.Windowed // how the window was shown before
    property bool resting: false

    function wake() {
        resting = false
        rest.restart()
    }

    Connections {
        target: Navigation
        function onPresentingChanged() {
            const window = mode.Window.window
            if (Navigation.presenting)
                mode.windowed = window.visibility
            window.visibility = Navigation.presenting ? Window.FullScreen : mode.windowed
            mode.wake()
        }
    }
    HoverHandler {
        id: pointer
        // What moves under a resting pointer makes events, too.
        readonly property point place: Qt.point(Math.round(point.position.x), Math.round(point.position.y))
        enabled: Navigation.presenting
        onPlaceChanged: mode.wake()
    }
    Timer {
        id: rest
        interval: Motion.pointerRest
        onTriggered: mode.resting = Navigation.presenting
    }
    MouseArea {
        anchors.fill: parent
        visible: mode.resting
        hoverEnabled: true
        acceptedButtons: Qt.NoButton
        cursorShape: Qt.BlankCursor
        onPositionChanged: mode.wake()
    }
}

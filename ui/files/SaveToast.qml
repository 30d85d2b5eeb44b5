// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.App
import NextGpt.Feedback
import NextGpt.Style

// Says where a file was saved, or why it was not. It is above the viewers too, so it is a popup.
T.Popup {
    id: popup

    required property MediaSaver saver
    property real center: 0 // of the page, in the window

    parent: T.Overlay.overlay
    x: Math.round(center - width / 2)
    y: Metrics.header + Metrics.m
    z: Metrics.tooltipLayer // not over the tool tips, and no reason to hide them
    implicitWidth: toast.implicitWidth
    implicitHeight: toast.implicitHeight
    padding: 0
    margins: Metrics.s
    closePolicy: T.Popup.NoAutoClose
    visible: saver.message !== ""
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Motion.fade } }
    exit: Transition { NumberAnimation { property: "opacity"; to: 0; duration: Motion.state } }

    contentItem: Toast {
        id: toast
        shown: true
        text: popup.saver.message
        actionText: popup.saver.saved ? qsTr("Show in folder") : popup.saver.failed ? qsTr("Save as…") : ""
        secondActionText: popup.saver.undoable ? qsTr("Undo") : ""
        onActionTriggered: popup.saver.saved ? popup.saver.showInFolder() : popup.saver.saveElsewhere()
        onSecondActionTriggered: popup.saver.undo()
        onDismissed: popup.saver.dismiss()
    }
    Connections {
        target: popup.saver
        function onChanged() {
            if (timer.running)
                timer.restart()
        }
    }
    Timer {
        id: timer
        interval: Motion.toast
        running: popup.visible && !popup.saver.failed && !toast.hovered
        onTriggered: popup.saver.dismiss()
    }
}

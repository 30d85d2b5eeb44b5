// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// Progress as a bar and in words, with a button to cancel.
Column {
    id: line

    property real share: -1
    property string text: ""
    signal cancelled

    function focusButton() {
        cancel.forceActiveFocus(Qt.OtherFocusReason)
    }

    spacing: Metrics.s

    AppProgressBar {
        width: parent.width
        value: line.share
        name: line.text
    }
    Flow {
        width: parent.width
        spacing: Metrics.m
        Label {
            width: Math.min(implicitWidth, parent.width)
            height: Math.max(implicitHeight, Metrics.control)
            text: line.text
            wrapMode: Text.Wrap
            color: Theme.textSecondary
            Accessible.role: Accessible.StaticText
        }
        TextButton {
            id: cancel
            iconName: "x"
            text: qsTr("Cancel")
            onClicked: line.cancelled()
        }
    }
}

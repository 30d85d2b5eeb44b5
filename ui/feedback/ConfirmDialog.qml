// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// Asks before something that cannot be undone. The harmless answer has the focus.
AppDialog {
    id: dialog

    property string text: ""
    property string confirmText: ""
    property string cancelText: qsTr("Cancel")
    signal confirmed

    // Above a dialog that is open already.
    z: 1
    onOpened: cancel.forceActiveFocus(Qt.TabFocusReason)

    Label {
        Layout.fillWidth: true
        text: dialog.text
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignLeft
        color: Theme.textSecondary
        lineHeight: Metrics.readingLine
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Metrics.m
        spacing: Metrics.s
        layoutDirection: Qt.RightToLeft
        TextButton {
            id: cancel
            text: dialog.cancelText
            onClicked: dialog.close()
        }
        TextButton {
            destructive: true
            text: dialog.confirmText
            onClicked: {
                dialog.close()
                dialog.confirmed()
            }
        }
    }
}

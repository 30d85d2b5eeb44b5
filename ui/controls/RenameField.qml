// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Style

// Edits the title of a conversation in place.
InputField {
    id: field

    required property string title
    // The text typed so far, so that a field in a rebuilt row can continue with it.
    property string typed: title

    signal cancelled
    // The focus has moved to another item.
    signal abandoned

    text: typed
    implicitHeight: Metrics.controlSmall
    leftPadding: Metrics.xs
    rightPadding: Metrics.xs
    name: qsTr("Conversation title")
    Keys.onEscapePressed: cancelled()
    onActiveFocusChanged: if (!activeFocus) left.start()
    Component.onCompleted: {
        forceActiveFocus(Qt.OtherFocusReason)
        if (typed === title)
            selectAll()
    }

    // A field whose row is being rebuilt loses the focus too, but has no window by then. The timer ends with the field.
    Timer {
        id: left
        interval: 0
        onTriggered: if (!field.activeFocus && field.Window.window) field.abandoned()
    }
}

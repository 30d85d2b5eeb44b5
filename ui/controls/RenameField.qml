// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Style

// Edits the title of a conversation in its place.
InputField {
    id: field

    signal cancelled

    implicitHeight: Metrics.controlSmall
    leftPadding: Metrics.xs
    rightPadding: Metrics.xs
    name: qsTr("Conversation title")
    Keys.onEscapePressed: cancelled()
    onActiveFocusChanged: if (!activeFocus) cancelled()
    Component.onCompleted: {
        forceActiveFocus(Qt.OtherFocusReason)
        selectAll()
    }
}

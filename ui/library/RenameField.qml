// SPDX-License-Identifier: Apache-2.0
import QtQuick

InputField {
    id: field

    signal cancelled

    implicitHeight: Metrics.controlSmall
    leftPadding: Metrics.xs
    rightPadding: Metrics.xs
    name: qsTr("Title of the conversation")
    Keys.onEscapePressed: cancelled()
    onActiveFocusChanged: if (!activeFocus) cancelled()
    Component.onCompleted: {
        forceActiveFocus(Qt.OtherFocusReason)
        selectAll()
    }
}

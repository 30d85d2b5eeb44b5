// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Style

// The title of the page.
FocusScope {
    id: header

    property bool menuButtonShown: false

    function focusStart() {
        title.focusStart()
    }

    implicitHeight: Metrics.header

    PageTitle {
        id: title
        anchors.fill: parent
        anchors.leftMargin: Metrics.m
        anchors.rightMargin: Metrics.l
        text: qsTr("Models")
        menuButtonShown: header.menuButtonShown
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}

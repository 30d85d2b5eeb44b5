// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Controls
import NextGpt.Style

// A strip under the messages with a button that scrolls to the newest one. It takes its own space and covers nothing.
Item {
    id: strip

    property bool shown: false
    // Replies that have ended since the user scrolled away.
    property int arrived: 0
    signal clicked

    implicitHeight: shown ? button.implicitHeight + Metrics.s : 0
    visible: shown

    TextButton {
        id: button
        anchors.centerIn: parent
        iconName: "arrow-down"
        text: strip.arrived > 0 ? qsTr("%n new", "replies that have arrived", strip.arrived)
                                //: Button: scroll down to the latest message
                                : qsTr("Latest")
        onClicked: strip.clicked()
    }
}

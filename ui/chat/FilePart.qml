// SPDX-License-Identifier: Apache-2.0
import QtQuick

// Something of a kind that this window does not know: it is there, and it opens with what the desktop has for it.
Card {
    id: file

    required property var part

    implicitWidth: row.implicitWidth + 2 * Metrics.l
    implicitHeight: Metrics.thumb + Metrics.m
    width: implicitWidth
    height: implicitHeight

    Row {
        id: row
        anchors.centerIn: parent
        spacing: Metrics.m
        Lucide {
            anchors.verticalCenter: parent.verticalCenter
            size: Metrics.iconLarge
            name: Theme.glyph(file.part.kind)
            color: Theme.voice(file.part.kind)
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: file.part.accessibleText !== "" ? file.part.accessibleText : Theme.word(file.part.kind)
        }
        PillButton {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Open")
            onClicked: Qt.openUrlExternally(file.part.fileUrl)
        }
    }
}

import QtQuick

Row {
    id: line

    spacing: Metrics.s
    BusyDot {
        anchors.verticalCenter: parent.verticalCenter
    }
    Label {
        text: qsTr("Thinking…")
        color: Theme.textSecondary
        font.pixelSize: Metrics.fontReading
    }
}

import QtQuick

Rectangle {
    implicitHeight: Metrics.hair
    implicitWidth: Metrics.hair
    color: Theme.hairline
}

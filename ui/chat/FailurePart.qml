// SPDX-License-Identifier: Apache-2.0
import QtQuick

// An error where it happened: what, what is safe, what now. The rest only on request.
Rectangle {
    id: failure

    required property var part
    property bool detailed: false
    signal actionRequested

    implicitHeight: column.implicitHeight + 2 * Metrics.m
    height: implicitHeight
    radius: Metrics.radiusCard
    color: Theme.errorTint
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("%1 %2").arg(part.errorTitle).arg(part.errorSafe)

    Rectangle {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Metrics.s
        width: Metrics.xxs + Metrics.hair
        radius: width / 2
        color: Theme.error
    }
    Lucide {
        id: sign
        anchors.left: parent.left
        anchors.leftMargin: Metrics.xl
        anchors.top: column.top
        anchors.topMargin: Metrics.hair
        size: Metrics.icon + Metrics.xxs
        name: "circle-alert"
        color: Theme.error
    }
    Column {
        id: column
        anchors.left: sign.right
        anchors.leftMargin: Metrics.m
        anchors.right: parent.right
        anchors.rightMargin: Metrics.l
        anchors.verticalCenter: parent.verticalCenter
        spacing: Metrics.xs
        Label {
            width: parent.width
            text: failure.part.errorTitle
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            font.pixelSize: Metrics.fontReading
            font.weight: Font.DemiBold
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: failure.part.errorSafe
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignLeft
            color: Theme.textSecondary
            font.pixelSize: Metrics.fontReading
        }
        Row {
            anchors.left: parent.left
            topPadding: Metrics.xs
            spacing: Metrics.s
            PillButton {
                visible: failure.part.errorAction !== ""
                iconName: "rotate-ccw"
                text: failure.part.errorActionText
                onClicked: failure.actionRequested()
            }
            PillButton {
                visible: failure.part.details !== ""
                quiet: true
                text: failure.detailed ? qsTr("Hide details") : qsTr("Details")
                onClicked: failure.detailed = !failure.detailed
            }
        }
        CodePart {
            width: parent.width
            visible: failure.detailed
            language: qsTr("details")
            wrapped: true
            text: failure.part.details
        }
    }
}

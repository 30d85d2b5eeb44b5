// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts

// What answers, whether it can, and what it takes. The demonstration model never hides what it is.
Card {
    id: card

    required property var engineStatus
    signal settingsRequested

    readonly property bool loading: engineStatus.state === "loading"
    readonly property bool unusable: engineStatus.state === "unusable"

    implicitHeight: column.implicitHeight + 2 * Metrics.m
    border.color: unusable ? Theme.error : Theme.hairline
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Model: %1").arg(engineStatus.bundleName)

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Metrics.m + Metrics.xxs
        anchors.rightMargin: Metrics.s
        spacing: Metrics.s

        RowLayout {
            Layout.fillWidth: true
            spacing: Metrics.s
            Rectangle {
                implicitWidth: Metrics.dot + Metrics.xxs
                implicitHeight: Metrics.dot + Metrics.xxs
                radius: height / 2
                visible: !card.loading
                color: card.unusable ? Theme.error : Theme.ok
            }
            BusyDot { visible: card.loading }
            Label {
                Layout.maximumWidth: implicitWidth + Metrics.hair
                Layout.fillWidth: true
                text: card.unusable ? card.engineStatus.errorTitle : card.engineStatus.bundleName
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
                font.weight: Font.DemiBold
            }
            Badge {
                visible: card.engineStatus.demo && !card.unusable
                text: qsTr("Demo")
            }
            Item { Layout.fillWidth: true }
            IconButton {
                implicitWidth: Metrics.controlSmall
                implicitHeight: Metrics.controlSmall
                iconName: "settings-2"
                text: qsTr("Settings")
                shortcutHint: qsTr("Ctrl+,")
                onClicked: card.settingsRequested()
            }
        }
        ProgressLine {
            Layout.fillWidth: true
            Layout.rightMargin: Metrics.xs
            visible: card.loading
            name: qsTr("Loading the model")
            fill: Theme.accent
        }
        Label {
            Layout.fillWidth: true
            Layout.rightMargin: Metrics.xs
            text: card.unusable ? card.engineStatus.errorText
                : card.loading ? qsTr("Loading the model…")
                : [card.engineStatus.device, card.engineStatus.memoryText, qsTr("offline")].filter(part => part !== "").join(" · ")
            color: Theme.textSecondary
            font.pixelSize: Metrics.fontMeta
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
        }
    }
}

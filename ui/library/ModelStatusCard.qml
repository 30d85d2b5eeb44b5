// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Style

// The model in use, its state, the device and the memory. A demonstration model is always marked as one.
Card {
    id: card

    required property EngineStatus engineStatus

    readonly property bool loading: engineStatus.state === EngineStatus.Loading
    readonly property bool unusable: engineStatus.state === EngineStatus.Unusable

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
                Layout.maximumWidth: implicitWidth + Metrics.hairline
                Layout.fillWidth: true
                text: card.unusable ? card.engineStatus.errorTitle : card.engineStatus.bundleName
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignLeft
                font.weight: Font.DemiBold
            }
            Badge {
                visible: card.engineStatus.demo && !card.unusable
                //: The model is only a demonstration
                text: qsTr("Demo")
            }
            Item { Layout.fillWidth: true }
            IconButton {
                implicitWidth: Metrics.controlSmall
                implicitHeight: Metrics.controlSmall
                iconName: "settings-2"
                text: qsTr("Settings")
                shortcutHint: qsTr("Ctrl+,")
                onClicked: Actions.showSettings()
            }
        }
        AppProgressBar {
            Layout.fillWidth: true
            Layout.rightMargin: Metrics.xs
            visible: card.loading
            name: qsTr("Loading model")
            value: card.engineStatus.loadingShare
            fill: Theme.accent
        }
        Label {
            Layout.fillWidth: true
            Layout.rightMargin: Metrics.xs
            text: card.unusable ? card.engineStatus.errorText
                : card.loading ? card.engineStatus.loadingText
                : Format.facts([card.engineStatus.device, card.engineStatus.memoryText, qsTr("offline")])
            color: Theme.textSecondary
            font.pixelSize: Metrics.fontMeta
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
        }
    }
}

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
    required property bool downloading

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

        // Not a layout: a layout in a drawer that has not been open yet keeps its items at their first places.
        Item {
            id: top
            Layout.fillWidth: true
            implicitHeight: Math.max(settings.implicitHeight, name.implicitHeight)
            Rectangle {
                id: dot
                anchors.left: parent.left
                y: Math.round(name.y + (name.contentHeight / name.lineCount - height) / 2) // beside the first line
                width: Metrics.dot + Metrics.xxs
                height: width
                radius: height / 2
                visible: !card.loading
                color: card.unusable ? Theme.error : Theme.ok
            }
            BusyDot {
                anchors.centerIn: dot
                visible: card.loading
            }
            Label {
                id: name
                anchors.left: dot.right
                anchors.leftMargin: Metrics.s
                y: Math.max(0, Math.round((settings.implicitHeight - implicitHeight) / 2))
                readonly property real available: top.width - dot.width - settings.width - 2 * Metrics.s
                                                  - (demo.visible ? demo.width + Metrics.s : 0)
                width: card.unusable ? available : Math.min(implicitWidth, available)
                text: card.unusable ? card.engineStatus.errorTitle : card.engineStatus.bundleName
                // The reason must be read; the name of a model is known.
                wrapMode: card.unusable ? Text.Wrap : Text.NoWrap
                elide: card.unusable ? Text.ElideNone : Text.ElideRight
                horizontalAlignment: Text.AlignLeft
                font.weight: Font.DemiBold
            }
            Badge {
                id: demo
                anchors.left: name.right
                anchors.leftMargin: Metrics.s
                anchors.verticalCenter: name.verticalCenter
                visible: card.engineStatus.demo && !card.unusable
                //: The model is only a demonstration
                text: qsTr("Demo")
            }
            IconButton {
                id: settings
                anchors.right: parent.right
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
                : Format.facts([card.engineStatus.device, card.engineStatus.memoryText, card.downloading ? "" : qsTr("offline")])
            color: Theme.textSecondary
            font.pixelSize: Metrics.fontMeta
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.Wrap
        }
    }
}

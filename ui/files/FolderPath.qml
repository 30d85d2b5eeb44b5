// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// The folders from the root, or the user's own folder, to the shown one. Each can be opened.
ListView {
    id: path

    required property FileChooser chooser
    required property url folder
    signal chosen(url url)

    implicitHeight: Metrics.control
    orientation: ListView.Horizontal
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    model: chooser.ancestors(folder) // list of { name, url }
    currentIndex: count - 1
    highlightMoveDuration: Motion.state
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Folder")

    delegate: Row {
        id: step

        required property int index
        required property var modelData

        height: path.height
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: step.index > 0
            name: path.LayoutMirroring.enabled ? "chevron-left" : "chevron-right"
            size: Metrics.iconSmall
            color: Theme.textTertiary
        }
        TextButton {
            anchors.verticalCenter: parent.verticalCenter
            implicitHeight: Metrics.controlSmall
            quiet: true
            text: step.modelData.name
            onClicked: path.chosen(step.modelData.url)
        }
    }
}

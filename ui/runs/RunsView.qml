// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Feedback
import NextGpt.Style

// The runs in the folder of runs, and two of them compared.
ColumnLayout {
    id: view

    required property TrainingViewModel training
    signal opened
    signal formRequested

    spacing: Metrics.m

    EmptyHint {
        iconName: "graduation-cap"
        Layout.fillWidth: true
        visible: view.training.runs.count === 0
        text: qsTr("No runs yet")
        hint: qsTr("Each run keeps its settings, curves, samples and checkpoints in a folder of its own.")
        actionText: qsTr("New run")
        onActionTriggered: view.formRequested()
    }
    Card {
        Layout.fillWidth: true
        visible: view.training.chatBundle !== ""
        implicitHeight: inUse.implicitHeight + 2 * Metrics.m
        color: Theme.surface
        Flow {
            id: inUse
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.margins: Metrics.l
            anchors.verticalCenter: parent.verticalCenter
            spacing: Metrics.m
            Label {
                width: Math.min(implicitWidth, parent.width)
                height: Math.max(implicitHeight, Metrics.control)
                //: %1: folder of a model
                text: qsTr("The chat uses the model in “%1”.").arg(view.training.chatBundle)
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                color: Theme.textSecondary
            }
            TextButton {
                iconName: "undo-2"
                text: qsTr("Use the default model")
                onClicked: view.training.useDefaultBundle()
            }
        }
    }
    CompareCard {
        Layout.fillWidth: true
        visible: view.training.firstCompared
        training: view.training
    }
    // Not in the layout: Qt 6.4's layouts keep rows that are destroyed while they are hidden.
    Column {
        Layout.fillWidth: true
        spacing: Metrics.s
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Runs")
        Repeater {
            model: view.training.runs
            RunRow {
                width: parent.width
                training: view.training
                onOpened: {
                    view.training.show(folder)
                    view.opened()
                }
                onTrashRequested: question.ask(folder, name)
            }
        }
    }
    ConfirmDialog {
        id: question
        property string folder: ""
        property string name: ""
        function ask(folder: string, name: string) {
            question.folder = folder
            question.name = name
            open()
        }
        title: qsTr("Move this run to the trash?")
        //: %1: name of a training run
        text: qsTr("“%1” with its checkpoints, curves and samples is moved to the trash of the desktop. Models that were made from it stay.").arg(name)
        confirmText: qsTr("Move to trash")
        onConfirmed: view.training.moveToTrash(folder)
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Navigation
import NextGpt.Runs
import NextGpt.Style

// The form for a new run.
ColumnLayout {
    id: view

    required property TrainingSetup setup
    required property TrainingViewModel training

    spacing: Metrics.xl

    Column {
        Layout.fillWidth: true
        spacing: Metrics.s
        SectionTitle {
            width: parent.width
            text: qsTr("Stage")
        }
        // Three in a row, or one below the other.
        Grid {
            id: stages
            readonly property bool wide: width >= 3 * Metrics.stageCard + 2 * spacing
            readonly property real cell: wide ? (width - 2 * spacing) / 3 : width
            readonly property real tallest: Math.max(encode.implicitHeight, decode.implicitHeight, instruct.implicitHeight)
            width: parent.width
            columns: wide ? 3 : 1
            spacing: Metrics.s
            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("Stage")
            StageChoice {
                id: encode
                stage: TrainingStage.Encode
            }
            StageChoice {
                id: decode
                stage: TrainingStage.Decode
            }
            StageChoice {
                id: instruct
                stage: TrainingStage.Instruct
            }
        }
    }

    component StageChoice: StageOption {
        required property int stage
        number: stage + 1
        width: stages.cell
        height: stages.wide ? stages.tallest : implicitHeight
        text: RunTexts.stage(stage)
        explanation: RunTexts.explanation(stage)
        checked: view.setup.stage === stage
        onClicked: {
            view.setup.stage = stage
            checked = Qt.binding(() => view.setup.stage === stage)
        }
    }

    DataBox {
        Layout.fillWidth: true
        setup: view.setup
    }
    GridLayout {
        Layout.fillWidth: true
        columns: width < 2 * Metrics.stageCard ? 1 : 2
        columnSpacing: Metrics.xl
        rowSpacing: Metrics.xl
        PlaceField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            title: qsTr("Model")
            value: view.setup.bundleName
            help: view.setup.bundle === "" ? qsTr("The model of the chat. It is not changed; the result is a new one.") : view.setup.bundle
            problem: view.setup.bundleProblem
            TextButton {
                iconName: "folder-open"
                text: qsTr("Other model…")
                onClicked: Actions.chooseBundle()
            }
            TextButton {
                visible: view.setup.bundle !== ""
                quiet: true
                iconName: "undo-2"
                text: qsTr("Model of the chat")
                onClicked: view.setup.useChatBundle()
            }
        }
        PlaceField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            title: qsTr("Name of the run")
            help: view.setup.runsFolder
            problem: view.setup.nameProblem
            editable: true
            value: view.setup.name
            onEdited: text => view.setup.name = text
            TextButton {
                iconName: "folder-open"
                text: qsTr("Other folder…")
                onClicked: Actions.chooseRunsFolder()
            }
        }
    }
    AdvancedFields {
        Layout.fillWidth: true
        setup: view.setup
    }
    Flow {
        Layout.fillWidth: true
        spacing: Metrics.m
        TextButton {
            prominent: true
            implicitHeight: Metrics.controlLarge
            iconName: "play"
            text: qsTr("Start training")
            enabled: view.setup.canStart && !view.training.active
            onClicked: view.training.start()
        }
        Label {
            height: Metrics.controlLarge
            text: view.training.active ? qsTr("“%1” is training. Only one run trains at a time.").arg(view.training.active.name)
                : view.setup.check.busy ? qsTr("The data are being checked…") : view.setup.startProblem
            wrapMode: Text.Wrap
            width: Math.min(implicitWidth, view.width)
            color: Theme.textSecondary
        }
    }
}

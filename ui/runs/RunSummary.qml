// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// The name of a run, its progress, what can be done with it, and why it ended if it failed.
Card {
    id: card

    required property TrainingViewModel training
    required property TrainingRun run
    readonly property bool busyElsewhere: training.active && training.active !== run
    readonly property bool resumable: run.state === RunState.Stopped || run.state === RunState.Failed && run.step > 0
    signal formRequested

    implicitHeight: column.implicitHeight + 2 * Metrics.l
    border.color: run.state === RunState.Failed ? Theme.error : Theme.hairline

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Metrics.l
        spacing: Metrics.m

        GridLayout {
            Layout.fillWidth: true
            columns: width < Metrics.settingsCompact * 1.4 ? 1 : 2
            rowSpacing: Metrics.m
            Column {
                Layout.fillWidth: true
                spacing: Metrics.xxs
                Label {
                    width: parent.width
                    text: card.run.name
                    elide: Text.ElideRight
                    font.pixelSize: Metrics.fontSection
                    font.weight: Font.DemiBold
                    Accessible.role: Accessible.Heading
                }
                StateLine {
                    width: parent.width
                    runState: card.run.state
                    text: Format.facts([RunTexts.state(card.run.state), RunTexts.stage(card.run.stage),
                                        card.run.state === RunState.Preparing ? "" : RunTexts.progress(card.run.step, card.run.steps)])
                }
            }
            Flow {
                id: buttons
                readonly property real oneRow: roomOf(pause) + roomOf(proceed) + roomOf(stop) + roomOf(resume) + roomOf(edit) + roomOf(use)
                function roomOf(button: TextButton): real {
                    return button.visible ? button.implicitWidth + spacing : 0
                }
                Layout.fillWidth: parent.columns === 1
                Layout.preferredWidth: parent.columns === 1 ? -1 : Math.max(0, oneRow - spacing)
                spacing: Metrics.s
                TextButton {
                    id: pause
                    visible: card.run.state === RunState.Running
                    iconName: "pause"
                    text: qsTr("Pause")
                    onClicked: {
                        card.training.pause()
                        proceed.forceActiveFocus(Qt.OtherFocusReason)
                    }
                }
                TextButton {
                    id: proceed
                    visible: card.run.state === RunState.Paused
                    iconName: "play"
                    //: Continues a paused run
                    text: qsTr("Continue")
                    onClicked: {
                        card.training.proceed()
                        pause.forceActiveFocus(Qt.OtherFocusReason)
                    }
                }
                TextButton {
                    id: stop
                    visible: card.run.live
                    enabled: card.run.state !== RunState.Stopping
                    iconName: "square"
                    text: qsTr("Stop")
                    onClicked: card.training.stop()
                }
                TextButton {
                    id: resume
                    visible: card.resumable
                    enabled: !card.training.active
                    iconName: "play"
                    text: qsTr("Resume")
                    hint: card.training.active ? qsTr("Only one run trains at a time") : ""
                    onClicked: card.training.resume(card.run.folder)
                }
                TextButton {
                    id: edit
                    visible: card.run.state === RunState.Failed && card.run.step === 0
                    iconName: "pencil"
                    text: qsTr("Change the settings")
                    onClicked: card.formRequested()
                }
                TextButton {
                    id: use
                    visible: card.run.canExport
                    enabled: !card.training.exporting
                    prominent: true
                    iconName: "message-square"
                    text: card.training.exporting ? qsTr("Writing the model…") : qsTr("Use in chat")
                    onClicked: card.training.useInChat(card.run.folder)
                }
            }
        }
        AppProgressBar {
            Layout.fillWidth: true
            visible: card.run.live
            name: qsTr("Training progress")
            value: card.run.share
            fill: card.run.state === RunState.Paused ? Theme.warning : Theme.accent
        }
        Label {
            Layout.fillWidth: true
            visible: text !== ""
            text: card.run.state === RunState.Stopping && card.run.step > 0 ? qsTr("A checkpoint is being written. The run can be resumed later.")
                : card.run.state === RunState.Stopping ? qsTr("Stopping…")
                : card.run.state === RunState.Preparing ? card.run.preparation
                : card.run.state === RunState.Paused ? qsTr("Paused: the processor is free, the memory is kept.")
                : card.run.live ? qsTr("The chat can be used meanwhile; replies take longer.") : ""
            wrapMode: Text.Wrap
            color: Theme.textSecondary
        }
        Label {
            Layout.fillWidth: true
            visible: text !== ""
            text: card.run.dataText
            wrapMode: Text.Wrap
            color: Theme.textTertiary
            font.pixelSize: Metrics.fontMeta
        }
        FailureNote {
            Layout.fillWidth: true
            visible: card.run.errorTitle !== ""
            text: card.run.errorTitle
            detail: card.run.errorDetail
        }
    }
}

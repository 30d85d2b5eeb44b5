// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Style

// The modality of the reply. "Auto" leaves it to the model; a modality the model cannot generate is disabled.
Flow {
    id: chips

    required property DraftViewModel draft
    required property EngineStatus engineStatus
    property bool compact: false
    readonly property var outputs: engineStatus.outputs // list of Modality

    spacing: Metrics.xs + Metrics.xxs
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Output")

    OutputChip {
        draft: chips.draft
        iconName: "sparkles"
        iconColor: Theme.accent
        //: Output: the model decides
        text: qsTr("Auto")
    }
    Repeater {
        model: Modalities.all
        OutputChip {
            required property ModalityInfo modelData
            readonly property bool available: chips.outputs.includes(modelData.modality)

            draft: chips.draft
            choice: modelData.modality // the same numbers
            visible: available || !chips.compact
            enabled: available
            compact: chips.compact
            iconName: modelData.icon
            iconColor: modelData.color
            text: modelData.name
            hint: available ? "" : modelData.unavailable
        }
    }
}

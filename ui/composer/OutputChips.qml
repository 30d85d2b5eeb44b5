// SPDX-License-Identifier: Apache-2.0
import QtQuick

// What should come out. "Auto" leaves it to the model; a voice that the model lacks says so.
Flow {
    id: chips

    required property var draft
    required property var engineStatus
    property bool compact: false

    spacing: Metrics.xs + Metrics.xxs
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("What should come out")

    Repeater {
        model: [
            { value: "auto", icon: "sparkles", able: true, missing: "" },
            { value: "text", icon: Theme.glyph("text"), able: true, missing: "" },
            { value: "image", icon: Theme.glyph("image"), able: chips.engineStatus.canMakeImage,
              missing: qsTr("This model cannot make images") },
            { value: "video", icon: Theme.glyph("video"), able: chips.engineStatus.canMakeVideo,
              missing: qsTr("This model cannot make videos yet") },
            { value: "audio", icon: Theme.glyph("audio"), able: chips.engineStatus.canMakeAudio,
              missing: qsTr("This model cannot make audio clips yet") }
        ]
        Chip {
            required property var modelData

            visible: modelData.able || !chips.compact
            enabled: modelData.able
            compact: chips.compact && modelData.value !== "auto"
            checkable: true
            checked: chips.draft.outputs === modelData.value
            autoExclusive: false
            iconName: modelData.icon
            voice: modelData.value === "auto" ? Theme.accent : Theme.voice(modelData.value)
            text: modelData.value === "auto" ? qsTr("Auto") : Theme.word(modelData.value)
            hint: modelData.able ? "" : modelData.missing
            onClicked: {
                chips.draft.outputs = modelData.value
                checked = Qt.binding(() => chips.draft.outputs === modelData.value)
            }
        }
    }
}

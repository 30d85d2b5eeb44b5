// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Elements
import NextGpt.Style

// What a model generates, each with its icon.
Flow {
    id: outputs

    property var modalities: []

    spacing: Metrics.m
    Accessible.role: Accessible.StaticText
    //: %1: what a model generates, such as "text, image, audio"
    Accessible.name: qsTr("Generates %1").arg(Array.from(modalities).map(modality => Modalities.of(modality).name).join(", "))

    Repeater {
        model: outputs.modalities
        Row {
            id: output
            required property int modelData
            readonly property ModalityInfo info: Modalities.of(modelData)
            spacing: Metrics.xs
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: output.info.icon
                color: output.info.color
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: output.info.plural === "" ? output.info.title : output.info.plural
                color: Theme.textSecondary
                Accessible.ignored: true
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.App
import NextGpt.Style

// How media are generated: a section for each modality that has settings.
ColumnLayout {
    id: media

    required property SettingsViewModel settings

    Layout.fillWidth: true
    spacing: Metrics.s

    Repeater {
        model: Modalities.all
        ColumnLayout {
            id: section

            required property ModalityInfo modelData
            readonly property var entries: media.settings.mediaSettings.filter(entry => entry.modality === modelData.modality)

            Layout.fillWidth: true
            visible: entries.length > 0
            spacing: Metrics.s

            SettingsSection { text: section.modelData.plural }
            Repeater {
                model: section.entries
                MediaSetting {
                    required property var modelData
                    settings: media.settings
                    name: modelData.name
                    option: modelData.option
                    from: modelData.from
                    to: modelData.to
                    info: section.modelData
                }
            }
        }
    }
}

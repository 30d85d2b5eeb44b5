// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.SettingsFrame
import NextGpt.Style

// How media are generated: a group for each modality that has settings, and the seed.
SettingsPage {
    id: page

    required property SettingsViewModel settings

    title: qsTr("Generation")
    iconName: "wand-sparkles"

    Repeater {
        model: Modalities.all
        SettingsGroup {
            id: group

            required property ModalityInfo modelData
            readonly property var entries: page.settings.mediaSettings.filter(entry => entry.modality === modelData.modality)

            title: modelData.plural
            Repeater {
                model: group.entries
                MediaSetting {
                    required property var modelData
                    settings: page.settings
                    name: modelData.name
                    option: modelData.option
                    from: modelData.from
                    to: modelData.to
                    info: group.modelData
                }
            }
        }
    }
    SettingsGroup {
        title: qsTr("Reproducibility")
        SettingRow {
            title: qsTr("Fixed seed")
            help: qsTr("The same prompt then gives the same result")
            InputField {
                visible: page.settings.seedLocked
                name: qsTr("Seed")
                text: page.settings.seed
                validator: RegularExpressionValidator { regularExpression: /[0-9]{1,20}/ }
                onEditingFinished: page.settings.seed = text
            }
            ToggleSwitch {
                name: qsTr("Fixed seed")
                checked: page.settings.seedLocked
                onToggled: page.settings.seedLocked = checked
            }
        }
    }
}

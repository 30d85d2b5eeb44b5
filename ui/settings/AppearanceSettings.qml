// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.SettingsFrame
import NextGpt.Style

// How the window looks, and its language.
SettingsPage {
    id: page

    required property SettingsViewModel settings

    title: qsTr("Appearance")
    iconName: "palette"

    SettingsGroup {
        SettingRow {
            title: qsTr("Theme")
            SegmentedControl {
                name: qsTr("Theme")
                value: page.settings.theme
                options: [
                    { value: SettingsViewModel.System, text: qsTr("System"), icon: "monitor" },
                    { value: SettingsViewModel.Light, text: qsTr("Light"), icon: "sun" },
                    { value: SettingsViewModel.Dark, text: qsTr("Dark"), icon: "moon" }
                ]
                onChosen: value => page.settings.theme = value
            }
        }
        SettingRow {
            title: qsTr("Language")
            SelectBox {
                name: qsTr("Language")
                value: page.settings.language
                options: page.settings.languages
                onChosen: value => page.settings.language = value
            }
        }
        SettingRow {
            title: qsTr("Text size")
            //: Key combinations
            help: qsTr("Ctrl+Plus, Ctrl+Minus, Ctrl+0")
            Stepper {
                name: qsTr("Text size")
                value: page.settings.textScale
                from: page.settings.minTextScale
                to: page.settings.maxTextScale
                step: Metrics.textScaleStep
                percent: true
                onMoved: value => page.settings.textScale = value
            }
        }
        SettingRow {
            title: qsTr("Reduced motion")
            help: qsTr("Replaces movement with short fades")
            ToggleSwitch {
                name: qsTr("Reduced motion")
                checked: page.settings.reducedMotion
                onToggled: page.settings.reducedMotion = checked
            }
        }
    }
}

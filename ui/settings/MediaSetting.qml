// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.SettingsFrame
import NextGpt.Style

// One generation parameter of a modality, with a button that restores the model's default.
SettingRow {
    id: row

    required property SettingsViewModel settings
    required property string name
    required property int option
    required property real from
    required property real to
    property ModalityInfo info: Modalities.image

    title: option === MediaOption.Steps ? qsTr("Steps")
         : option === MediaOption.Guidance ? qsTr("Guidance")
         : option === MediaOption.Frames ? qsTr("Frames") : qsTr("Seconds")
    help: option === MediaOption.Steps ? qsTr("More steps take longer and usually add detail")
        : option === MediaOption.Guidance ? info.guidanceHelp : ""
    words: [title, help, info.plural, info.name]

    Stepper {
        //: Modality and name of a setting, such as "Images: Steps"
        name: qsTr("%1: %2").arg(row.info.plural).arg(row.title)
        value: row.settings.media[row.name]
        from: row.from
        to: row.to
        step: row.option === MediaOption.Steps ? 5 : row.option === MediaOption.Frames ? 8 : 0.5
        decimals: row.option === MediaOption.Guidance || row.option === MediaOption.Seconds ? 1 : 0
        onMoved: value => row.settings.setMedia(row.name, value)
    }
    IconButton {
        iconName: "rotate-ccw"
        //: Modality and name of a setting
        text: qsTr("Reset %1: %2").arg(row.info.plural).arg(row.title)
        onClicked: row.settings.resetMedia(row.name)
    }
}

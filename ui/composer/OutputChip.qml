// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls

// One choice of OutputSelector.
Chip {
    id: chip

    required property DraftViewModel draft
    property int modality: Modality.Automatic

    checkable: true
    checked: draft.output === modality
    autoExclusive: false
    onClicked: {
        draft.output = modality
        checked = Qt.binding(() => chip.draft.output === chip.modality)
    }
}

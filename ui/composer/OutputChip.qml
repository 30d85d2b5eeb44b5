// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls

// One choice of OutputSelector.
Chip {
    id: chip

    required property DraftViewModel draft
    property int choice: OutputChoice.Automatic

    checkable: true
    checked: draft.output === choice
    autoExclusive: false
    onClicked: {
        draft.output = choice
        checked = Qt.binding(() => chip.draft.output === chip.choice)
    }
}

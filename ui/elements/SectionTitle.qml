// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Style

// The heading of a part of a view.
Label {
    wrapMode: Text.Wrap
    color: Theme.textTertiary
    font.pixelSize: Metrics.fontLabel
    font.weight: Font.DemiBold
    font.capitalization: Font.AllUppercase
    font.letterSpacing: Metrics.labelSpacing
    Accessible.role: Accessible.Heading
}

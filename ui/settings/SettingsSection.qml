// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import NextGpt.Elements
import NextGpt.Style

// The heading of a group of settings.
Label {
    Layout.fillWidth: true
    Layout.topMargin: Metrics.m
    horizontalAlignment: Text.AlignLeft
    color: Theme.textTertiary
    font.pixelSize: Metrics.fontLabel
    font.weight: Font.DemiBold
    font.capitalization: Font.AllUppercase
    font.letterSpacing: Metrics.labelSpacing
    Accessible.role: Accessible.Heading
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Elements
import NextGpt.Style

// The heading of a section of the page.
Label {
    wrapMode: Text.Wrap
    font.pixelSize: Metrics.fontSection
    font.weight: Font.DemiBold
    Accessible.role: Accessible.Heading
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Style

// Text of the interface. It is aligned with the window, whatever language it is written in: without an alignment, an English
// name in an Arabic window would be at the wrong side.
Text {
    color: Theme.text
    font.family: Metrics.family
    font.pixelSize: Metrics.fontUi
    textFormat: Text.PlainText
    elide: Text.ElideNone
    horizontalAlignment: Text.AlignLeft
    verticalAlignment: Text.AlignVCenter
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}

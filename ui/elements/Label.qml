// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.Style

// Text of the interface.
Text {
    color: Theme.text
    font.family: Metrics.family
    font.pixelSize: Metrics.fontUi
    textFormat: Text.PlainText
    elide: Text.ElideNone
    verticalAlignment: Text.AlignVCenter
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.Style

// A short explanation beside the control under the pointer or with the focus.
T.ToolTip {
    id: tip

    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    y: -implicitHeight - Metrics.xs
    implicitWidth: Math.min(Metrics.tooltip, contentItem.implicitWidth + leftPadding + rightPadding)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    margins: Metrics.xs
    leftPadding: Metrics.s
    rightPadding: Metrics.s
    topPadding: Metrics.xs
    bottomPadding: Metrics.xs
    delay: Motion.tooltipDelay
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    contentItem: Label {
        text: tip.text
        color: Theme.overlayText
        font.pixelSize: Metrics.fontMeta
        wrapMode: Text.Wrap
    }
    background: Rectangle {
        radius: Metrics.radiusSmall
        color: Theme.overlay
    }
}

// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import NextGpt.Style

// A short explanation below the control under the pointer or with the focus. It goes when the control is pressed, until the
// pointer or the focus comes back, and it stays away while a menu or a dialog is open over the control.
T.ToolTip {
    id: tip

    // The pointer is over the control, or the control has the keyboard focus.
    property bool shown: false
    property bool dismissed: false
    property bool above: false
    // Where it points to, in the coordinates of the control.
    property rect target: parent ? Qt.rect(0, 0, parent.width, parent.height) : Qt.rect(0, 0, 0, 0)
    readonly property bool covered: shown && isCovered()

    function layerOf(item: Item): Item {
        let layer = item
        while (layer && layer.parent !== T.Overlay.overlay)
            layer = layer.parent
        return layer
    }
    // The children of the overlay are the open popups, in the order in which they were opened, and their shades.
    function isCovered(): bool {
        const overlay = T.Overlay.overlay
        if (!overlay)
            return false
        const own = layerOf(parent)
        let over = own === null
        for (let i = 0; i < overlay.visibleChildren.length; ++i) {
            const layer = overlay.visibleChildren[i]
            if (layer === own)
                over = true
            else if (over && layer.z < Metrics.tooltipLayer)
                return true
        }
        return false
    }
    function place() {
        const bottom = parent ? parent.mapToItem(null, 0, target.y + target.height).y : 0
        const height = T.Overlay.overlay ? T.Overlay.overlay.height : 0
        above = bottom + implicitHeight + 2 * Metrics.xs > height
    }

    visible: shown && !dismissed && !covered && text !== ""
    z: Metrics.tooltipLayer
    x: Math.round(target.x + (target.width - implicitWidth) / 2)
    y: above ? target.y - implicitHeight - Metrics.xs : target.y + target.height + Metrics.xs
    implicitWidth: Math.min(Metrics.tooltip, contentItem.implicitWidth + leftPadding + rightPadding)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    margins: Metrics.xs
    leftPadding: Metrics.s
    rightPadding: Metrics.s
    topPadding: Metrics.xs
    bottomPadding: Metrics.xs
    delay: Motion.tooltipDelay
    closePolicy: T.Popup.NoAutoClose
    onAboutToShow: place()
    onShownChanged: {
        if (!shown)
            dismissed = false
    }

    Connections {
        target: tip.parent as T.AbstractButton
        function onPressed() { tip.dismissed = true }
        function onClicked() { tip.dismissed = true }
    }

    contentItem: Label {
        text: tip.text
        color: Theme.overlayText
        font.pixelSize: Metrics.fontMeta
        wrapMode: Text.Wrap
    }
    background: Rectangle {
        radius: Metrics.radiusSmall
        color: Theme.tip
        border.width: Metrics.hairline
        border.color: Theme.tipEdge
    }
}

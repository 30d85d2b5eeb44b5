// SPDX-License-Identifier: Apache-2.0
import QtQuick
import NextGpt.App
import NextGpt.Controls
import NextGpt.Elements
import NextGpt.Style

// A chart with its title, a legend that hides curves, and what is read off.
Card {
    id: card

    property string title: ""
    property real smoothing: 0
    default property alias series: chart.series
    readonly property bool empty: {
        for (let i = 0; i < series.length; ++i)
            if (!series[i].empty)
                return false
        return true
    }
    signal smoothingChosen(real value)

    implicitHeight: chart.y + chart.height + Metrics.m

    Label {
        id: heading
        x: Format.mirrored ? parent.width - width - Metrics.l : Metrics.l
        y: Metrics.m
        width: tools.wraps ? parent.width - 2 * Metrics.l : parent.width - tools.width - 2 * Metrics.l - Metrics.m
        height: tools.wraps ? implicitHeight : Metrics.control
        text: card.title
        wrapMode: Text.Wrap
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
    }
    Row {
        id: tools
        readonly property bool wraps: card.width - 2 * Metrics.l < width + Metrics.stageCard
        x: wraps !== Format.mirrored ? Metrics.l : card.width - width - Metrics.l
        y: wraps ? heading.y + heading.height + Metrics.s : Metrics.m
        spacing: Metrics.s
        IconButton {
            visible: chart.zoomedIn
            iconName: "maximize"
            text: qsTr("Show all steps")
            onClicked: chart.showAll()
        }
        Label {
            height: Metrics.control
            visible: card.width > Metrics.settingsCompact
            //: How much the curves of a chart are smoothed
            text: qsTr("Smoothing")
            color: Theme.textTertiary
            font.pixelSize: Metrics.fontMeta
        }
        Stepper {
            name: qsTr("Smoothing")
            value: card.smoothing
            from: 0
            to: 0.9
            step: 0.1
            percent: true
            onMoved: value => card.smoothingChosen(value)
        }
    }
    Flow {
        id: legend
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Metrics.l
        anchors.rightMargin: Metrics.l
        y: (tools.wraps ? tools.y + tools.height : heading.y + heading.height) + Metrics.s
        spacing: Metrics.xs
        Repeater {
            model: card.series.length
            LegendChip {
                required property int index
                line: card.series[index]
            }
        }
    }
    CurveChart {
        id: chart
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Metrics.l
        anchors.rightMargin: Metrics.s
        y: legend.y + legend.height + Metrics.m
        height: Metrics.chartHeight
        smoothing: card.smoothing
        font.family: Metrics.family
        font.pixelSize: Metrics.fontLabel
        textColor: Theme.textTertiary
        gridColor: Theme.hairline
        markColor: Theme.controlBorder
        Accessible.role: Accessible.Chart
        Accessible.name: card.title
        //: How to use a chart with the keyboard
        Accessible.description: readout.length > 0 ? summary()
                                                   : qsTr("Arrow keys read values, plus and minus zoom, Home shows all steps")
        Accessible.focusable: true

        function summary(): string {
            return Array.from(readout).map(row => qsTr("%1: %2").arg(row.name).arg(row.value)).join(", ")
        }
    }
    // Beside the chart: the children of a chart are its series.
    FocusRing {
        anchors.fill: chart
        shown: chart.activeFocus
    }
    ReadoutCard {
        visible: chart.readout.length > 0
        step: chart.readoutStep
        rows: chart.readout
        x: chart.x + (chart.readoutX > chart.width / 2 ? chart.readoutX - width - Metrics.m : chart.readoutX + Metrics.m)
        y: chart.y + Metrics.m
    }
}

import { Component, type ReactNode } from 'react';

/** Catches what breaks while drawing, so that a fault shows as a sentence with a way on and never as an empty page. */
export class Mishap extends Component<{ title: string; hint: string; retry: string; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main className="box" role="alert">
        <h1>{this.props.title}</h1>
        <p>{this.props.hint}</p>
        <button type="button" className="main" onClick={() => location.reload()}>
          {this.props.retry}
        </button>
      </main>
    );
  }
}
